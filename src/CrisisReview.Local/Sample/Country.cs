namespace CrisisReview.Local.Sample;

/// <summary>Where customers are and how companies are called there.</summary>
/// <param name="Name">As scenario rules name it.</param>
/// <param name="Places">How many of forty customers are there.</param>
/// <param name="Trades">A word for each of <see cref="Industries.Names"/> in the country's business language.</param>
/// <param name="Forms">Patterns of company names: {0} is the stem, {1} the trade.</param>
/// <param name="Stems">What companies are named after.</param>
internal sealed record Country(string Name, int Places, string[] Trades, string[] Forms, string[] Stems);
