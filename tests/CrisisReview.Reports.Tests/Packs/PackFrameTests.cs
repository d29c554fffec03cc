using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Packs;
using CrisisReview.Reports.Reviews;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Packs;

public sealed class PackFrameTests
{
    private static readonly ApprovalFact Approval = new("ana@example.com", new(1998, 5, 7, 16, 30, 0, TimeSpan.Zero), "As discussed");

    [Fact]
    public void A_pack_of_an_approved_run_says_who_signed_it_off_and_when()
    {
        var frame = Of(FixtureRun.Facts with { Approval = Approval });

        Assert.Equal([new LabelledText("Approved", "by ana@example.com, 7 May 1998 16:30 UTC"), new LabelledText("Approval note", "As discussed")], frame.Facts.TakeLast(2).Select(fact => fact with { Text = fact.Text.Replace('\u00A0', ' ') }));
        Assert.Equal(Approval.At, frame.MadeAt);
    }

    [Fact]
    public void A_pack_that_was_made_before_says_nothing_and_is_another_file()
    {
        var frame = Of(FixtureRun.Facts);

        Assert.DoesNotContain(frame.Facts, fact => fact.Label.StartsWith("Approv", StringComparison.Ordinal));
        Assert.NotEqual(Of(FixtureRun.Facts with { Approval = Approval }).Identity, frame.Identity);
    }

    private static PackFrame Of(RunFacts facts) => PackFrame.Of("Management review", "management", facts, new FigureFormat(ReportCulture.English));
}
