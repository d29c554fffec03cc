using System.Text.RegularExpressions;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;
using CrisisReview.Testing;

namespace CrisisReview.Console.Tests.Files;

public sealed partial class PaletteTests
{
    /// <summary>The console in daylight and the packs on paper are one product.</summary>
    [Fact]
    public void The_light_colours_are_those_of_the_packs()
    {
        var tokens = Token().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "CrisisReview.Functions", "wwwroot", "styles", "tokens.css")))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var palette = new Palette();

        Assert.Equal(
            (palette.Ink, palette.Muted, palette.Accent, palette.Soft, palette.Good, palette.Caution, palette.Bad, palette.Paper, palette.Rule, palette.Band),
            (Of("ink"), Of("muted"), Of("accent"), Of("soft"), Of("good"), Of("caution"), Of("bad"), Of("paper"), Of("rule"), Of("band")));

        Rgb Of(string name) => Rgb.Parse(tokens[name]);
    }

    [GeneratedRegex(@"--([\w-]+): light-dark\((#[0-9A-F]{6}),")]
    private static partial Regex Token();
}
