namespace CrisisReview.Testing;

/// <summary>Folders for what tests write. They go with the process of the tests.</summary>
public static class ScratchFolder
{
    private static readonly DirectoryInfo Root = CreateRoot();

    private static int _created;

    /// <summary>The path of a new, empty folder whose name begins as told.</summary>
    public static string Create(string name) => Root.CreateSubdirectory($"{name}-{Interlocked.Increment(ref _created)}").FullName;

    private static DirectoryInfo CreateRoot()
    {
        var root = Directory.CreateTempSubdirectory("crisisreview-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(root);
        return root;
    }

    private static void Delete(DirectoryInfo root)
    {
        try
        {
            root.Delete(recursive: true);
        }
        catch (IOException fault)
        {
            // All tests have ended by now: a program of theirs that still writes must not fail them.
            Console.Error.WriteLine($"{root} stays: {fault.Message}");
        }
    }
}
