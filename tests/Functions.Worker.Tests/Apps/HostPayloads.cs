namespace Functions.Worker.Tests.Apps;

/// <summary>Bodies that a running Functions host (4.1037) sent to a custom handler.</summary>
internal static class HostPayloads
{
    /// <summary>A JSON message whose own fields overwrote the metadata's <c>Id</c> and <c>DequeueCount</c>.</summary>
    public const string JsonMessage = """
        {"Data":{"item":"\"{\\\"id\\\":42,\\\"DequeueCount\\\":99,\\\"name\\\":\\\"a\\\",\\\"nested\\\":{\\\"k\\\":[1]}}\""},
         "Metadata":{"DequeueCount":"\"99\"","ExpirationTime":"2026-11-28T18:29:18+00:00","Id":"\"42\"","InsertionTime":"2026-11-21T18:29:18+00:00",
          "NextVisibleTime":"2026-11-21T18:39:20+00:00","PopReceipt":"\"MjFOb3YyMDI2MTg6Mjk6MjA0NzE0\"",
          "sys":{"MethodName":"Q","UtcNow":"2026-11-21T18:29:20.4388738Z","RandGuid":"caadb0b0-7880-4bf6-89ef-2a58f4ac4090"},"name":"\"a\"","nested":{"k":[1]}}}
        """;

    public const string JsonMessageText = """{"id":42,"DequeueCount":99,"name":"a","nested":{"k":[1]}}""";

    public const string PlainMessage = """
        {"Data":{"item":"\"plain text\""},
         "Metadata":{"DequeueCount":"1","ExpirationTime":"2026-11-28T18:29:19+00:00","Id":"\"6380ae9b-91a6-45c7-b1f9-ba34f4e06a9a\"",
          "InsertionTime":"2026-11-21T18:29:19+00:00","NextVisibleTime":"2026-11-21T18:39:20+00:00","PopReceipt":"\"MjFOb3YyMDI2MTg6Mjk6MjA0NzE0\"",
          "sys":{"MethodName":"Q","UtcNow":"2026-11-21T18:29:20.4479849Z","RandGuid":"47acd634-70dd-456c-941a-81f0783e1e52"}}}
        """;

    public const string ArrayMessage = """
        {"Data":{"item":"\"[1,2]\""},"Metadata":{"DequeueCount":"1","Id":"\"bce79831-b8b5-4c4c-a3fa-b4b0d11427d6\"",
          "sys":{"MethodName":"Q","UtcNow":"2026-11-21T18:29:20.4486324Z","RandGuid":"4b31b779-1977-4cb5-b13d-b6c3fcc1de97"}}}
        """;

    public const string PastDueTick = """
        {"Data":{"timer":{"Schedule":{"AdjustForDST":true},
          "ScheduleStatus":{"Last":"2026-11-21T18:28:00+00:00","Next":"2026-11-21T18:29:00+00:00","LastUpdated":"2026-11-21T18:28:00+00:00"},"IsPastDue":true}},
         "Metadata":{"sys":{"MethodName":"Tick","UtcNow":"2026-11-21T18:29:10.8778183Z","RandGuid":"5836f732-9b9c-4a1f-8012-7429dd60801c"}}}
        """;

    public const string PunctualTick = """
        {"Data":{"timer":{"Schedule":{"AdjustForDST":true},
          "ScheduleStatus":{"Last":"2026-11-21T18:29:10.7086156+00:00","Next":"2026-11-21T18:30:00+00:00","LastUpdated":"2026-11-21T18:29:10.7086156+00:00"},"IsPastDue":false}},
         "Metadata":{"sys":{"MethodName":"Tick","UtcNow":"2026-11-21T18:30:00.004197Z","RandGuid":"c862290f-5ddc-4b69-97a6-8a22858a37e4"}}}
        """;

    public const string UnmonitoredTick = """
        {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},
         "Metadata":{"sys":{"MethodName":"Tick","UtcNow":"2026-11-21T18:30:00.004197Z","RandGuid":"c862290f-5ddc-4b69-97a6-8a22858a37e4"}}}
        """;

    /// <summary>An HTTP call as the host sends it where forwarding is off.</summary>
    public const string UnforwardedHttp = """
        {"Data":{"req":{"Url":"http://127.0.0.1:7171/v1/echo/7","Method":"POST","Query":{},"Headers":{"Accept":["*/*"],"Content-Type":["application/json"]},
          "Params":{"id":"7"},"Identities":[],"Body":"{\"a\":1}"}},
         "Metadata":{"a":"\"1\"","id":"\"7\"","Query":{},"Headers":{"Accept":"*/*"},
          "sys":{"MethodName":"HttpEcho","UtcNow":"2026-11-21T18:29:18.4393967Z","RandGuid":"371a6fe0-f048-49ea-a15b-7c1608b5d5c0"}}}
        """;
}
