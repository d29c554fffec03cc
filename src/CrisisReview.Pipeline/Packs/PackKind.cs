namespace CrisisReview.Pipeline.Packs;

public enum PackKind
{
    Management,
    Executive,
    Account,
    Ranking,
}
