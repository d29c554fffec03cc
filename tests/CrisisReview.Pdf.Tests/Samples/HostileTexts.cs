namespace CrisisReview.Pdf.Tests.Samples;

/// <summary>Texts that people and systems do write and that break page writers.</summary>
internal static class HostileTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["emoji"] = "Paid 💶 late 👩‍👩‍👧 ☹️ flags 🇪🇺",
        ["right to left"] = "שלום עולם and مرحبا بالعالم",
        ["Chinese, Japanese, Korean"] = "北京物流有限公司 ロジスティクス 한국",
        ["combining marks"] = "e\u0301a\u0308o\u0302 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
        ["control characters"] = "bell\a null\0 escape\u001b delete\u007f next\u0085line",
        ["PDF syntax"] = @"\) Tj ET ( \\ << >> [ ] / % endstream endobj <0041>",
        ["carriage return code"] = "čĊ \u0D0D \u0A0A \u2828 \u2929 \u5C5C",
        ["long word"] = new string('W', 10_000),
        ["empty"] = "",
        ["only white space"] = " \t\n \u00A0 \n",
        ["lone surrogates"] = "high \uD83D low \uDCB6 end",
        ["byte order mark"] = "\uFEFFmark \uFFFE \uFFFF",
        ["Greek, Cyrillic, Vietnamese, currency"] = "Ωμέγα Жук Nguyễn €£¥₹₺₽ Łódź",
        ["spreadsheet formula"] = "=HYPERLINK(\"http://x\",\"y\")",
    };
}
