using CrisisReview.Azure.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Azure.Tests.Tables;

public sealed class TableKeyTests
{
    [Fact]
    public void Two_ids_never_share_a_key_and_no_key_is_too_long()
    {
        var ids = Gen.Elements("~", "~0", "/", "002F", "\\", "#", "?", "%", "'", "a", "A", "é", "\u0085").NonEmptyListOf().Select(string.Concat).Where(id => id.Length <= 100);
        Prop.ForAll(ids.ToArbitrary(), ids.ToArbitrary(), (a, b) => (a == b) == (TableKey.Of(a) == TableKey.Of(b)) && TableKey.Of(a).Length <= 512)
            .QuickCheckThrowOnFailure();
    }
}
