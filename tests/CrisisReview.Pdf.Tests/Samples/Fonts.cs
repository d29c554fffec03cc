using CrisisReview.Pdf.Fonts;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Tests.Samples;

/// <summary>The faces that tests are set in, from the font package of the checkout.</summary>
internal static class Fonts
{
    public static TrueTypeFont Regular { get; } = Load("400Regular/NotoSans_400Regular.ttf");

    public static TrueTypeFont SemiBold { get; } = Load("600SemiBold/NotoSans_600SemiBold.ttf");

    public static TrueTypeFont Italic { get; } = Load("400Regular_Italic/NotoSans_400Regular_Italic.ttf");

    public static FontFamily Family { get; } = new(Regular, SemiBold, Italic);

    public static StyleSheet Style { get; } = new(Family);

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Root(), "node_modules/@expo-google-fonts/noto-sans", file));

    private static TrueTypeFont Load(string file) => TrueTypeFont.Parse(Bytes(file));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrisisReview.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"CrisisReview.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
