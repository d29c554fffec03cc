namespace CrisisReview.Domain.Attention.Rules;

/// <summary>What a piece of a rule's text is.</summary>
internal enum RuleTokenKind
{
    Name,
    Number,
    Words,
    Sign,
    Open,
    Close,
    End,
    Unknown,
    OpenWords,
}
