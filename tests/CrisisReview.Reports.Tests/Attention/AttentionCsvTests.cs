using System.Text;

using CrisisReview.Reports.Attention;

namespace CrisisReview.Reports.Tests.Attention;

public sealed class AttentionCsvTests
{
    [Fact]
    public void The_file_begins_with_a_byte_order_mark_and_names_its_columns()
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], Written()[..3]);
        Assert.Equal(
            "executiveId,executive,accountId,name,segment,plannedAs,score,visits,ideaSessions,calls,online,hoursDue,hoursPlanned,hoursLastYear,hoursReactive,service,"
            + "visitDates,ideaSessionDates,callDates,undated,firstVisitLate,actions,deliverables,objectives",
            Lines()[0]);
    }

    [Fact]
    public void A_row_tells_the_plan_of_an_account()
    {
        var row = Lines().Single(line => line.Contains("B-2", StringComparison.Ordinal));

        Assert.StartsWith(
            "E1,\"Åsa Öberg, Ph.D.\",B-2,\"'=HYPERLINK(\"\"http://x\"\")\",grow,grow,70,2,1,4,3,10.75,10.75,17.5,2.5,underServed,2026-04-07 2026-05-21,2026-04-14,",
            row,
            StringComparison.Ordinal);
        Assert.Contains("(Åsa Öberg, Ph.D., 2026-04-10)", row, StringComparison.Ordinal);
        Assert.Contains("The expected loss on pending orders is halved (lossOnOrders from 1234.57 to 617.28, Åsa Öberg, Ph.D., 2026-05-15)", row, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shared_desk_comes_last_and_has_no_dates() =>
        Assert.StartsWith(",Shared desk,Z-9,Desk,secureCash,secureCash,20,1,0,6,3,6.75,6.75,17.5,2.5,asDue,,,,,false,", Lines()[^2], StringComparison.Ordinal);

    private static string[] Lines() => Encoding.UTF8.GetString(Written())[1..].Split("\r\n");

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        var plan = PlannedBook.Plan();
        AttentionCsv.Write(plan.Executives.Append(plan.SharedDesk).Select(ExecutiveAttention.Of), stream);
        return stream.ToArray();
    }
}
