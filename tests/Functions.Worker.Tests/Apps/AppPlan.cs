using CrisisReview.Testing;
using Functions.Worker.Tests.Queues;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Functions.Worker.Tests.Apps;

/// <summary>What an app is made of before it is started.</summary>
internal sealed record AppPlan
{
    public required Type[] Types { get; init; }

    public bool UnderHost { get; init; }

    public string HostJson { get; init; } = """{ "extensions": { "http": { "routePrefix": "" } } }""";

    public Dictionary<string, string> Settings { get; init; } = [];

    public TimeProvider? Clock { get; init; }

    public string Root { get; init; } = ScratchFolder.Create("app");

    public IHost Build()
    {
        File.WriteAllText(Path.Combine(Root, "host.json"), HostJson);
        string[] args = ["--Functions:Port=0", .. Settings.Select(s => $"--{s.Key}={s.Value}")];
        var builder = new FunctionsApplicationBuilder(args, new AppOrigin(Types, Root, UnderHost ? 0 : null, IsProcess: false));
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton<Calls>().AddSingleton<LogLines>().AddSingleton<ILoggerProvider>(p => p.GetRequiredService<LogLines>());
        builder.Services.AddScoped<Scope>().AddSingleton<Work>();
        if (Clock is not null)
        {
            builder.Services.AddSingleton(Clock);
        }

        return builder.Build();
    }
}
