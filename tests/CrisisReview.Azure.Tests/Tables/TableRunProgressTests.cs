using CrisisReview.Azure.Tables;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Tables;

public sealed class TableRunProgressTests
{
    private static readonly RunId Run = RunId.OfKey("progress");

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(230)]
    public async Task Only_who_notes_the_last_part_is_told_that_all_are_done(int parts)
    {
        var progress = new TableRunProgress(await EmptyStorage.OpenAsync());
        var indices = Enumerable.Range(0, parts).Select(i => i * 7 % parts).Distinct().Union(Enumerable.Range(0, parts)).ToArray();
        foreach (var index in indices[..^1])
        {
            Assert.False(await MarkAsync(progress, index, parts));
        }

        Assert.True(await MarkAsync(progress, indices[^1], parts));
        Assert.Equal(parts, await progress.CountDoneAsync(Run, RunStatus.Rendering, CancellationToken.None));
        Assert.Equal(Enumerable.Range(0, parts), (await progress.DoneAsync(Run, RunStatus.Rendering, CancellationToken.None)).Select(part => part.Index));
    }

    [Fact]
    public async Task A_part_that_is_noted_again_counts_once_and_is_told_again()
    {
        var progress = new TableRunProgress(await EmptyStorage.OpenAsync());
        Assert.False(await MarkAsync(progress, 0, 2));
        Assert.False(await MarkAsync(progress, 0, 2));
        Assert.True(await MarkAsync(progress, 1, 2));
        Assert.True(await MarkAsync(progress, 0, 2));
    }

    /// <summary>150 parts stand in two rows, those of an even number in the first.</summary>
    [Fact]
    public async Task Who_ended_before_noting_that_its_row_is_full_is_made_good_by_its_message_coming_again()
    {
        var storage = await EmptyStorage.OpenAsync();
        var progress = new TableRunProgress(storage);
        foreach (var index in (int[])[.. Enumerable.Range(0, 75).Select(n => 2 * n), .. Enumerable.Range(0, 75).Select(n => (2 * n) + 1)])
        {
            await MarkAsync(progress, index, 150);
        }

        await storage.RunBatches.DeleteEntityAsync(Run.Value, "Rendering-1-000000");
        Assert.False(await MarkAsync(progress, 149, 150));
        Assert.True(await MarkAsync(progress, 148, 150));
    }

    [Fact]
    public async Task A_part_that_is_made_again_counts_once_with_what_it_left_last()
    {
        var progress = new TableRunProgress(await EmptyStorage.OpenAsync());
        await progress.MarkDoneAsync(Run, new(RunStatus.Rendering, 0, 1, "00"), 2, CancellationToken.None);
        Assert.False(await progress.MarkDoneAsync(Run, new(RunStatus.Rendering, 0, 2, "11"), 2, CancellationToken.None));
        Assert.Equal([new(RunStatus.Rendering, 0, 2, "11")], await progress.DoneAsync(Run, RunStatus.Rendering, CancellationToken.None));
    }

    [Fact]
    public async Task Of_many_who_note_their_parts_at_once_at_least_one_is_told()
    {
        var progress = new TableRunProgress(await EmptyStorage.OpenAsync());
        Assert.Contains(true, await Task.WhenAll(Enumerable.Range(0, 120).Select(index => MarkAsync(progress, index, 120))));
    }

    private static Task<bool> MarkAsync(TableRunProgress progress, int index, int parts) =>
        progress.MarkDoneAsync(Run, new(RunStatus.Rendering, index, 1, "00"), parts, CancellationToken.None);
}
