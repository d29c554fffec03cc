using System.Globalization;

namespace CrisisReview.Local.Sample;

/// <summary>Country and company name of each customer. Stems and forms are taken in turn, so that a book of a few hundred repeats no name.</summary>
internal static class CustomerNames
{
    private const int Stride = 7; // without a common divisor with the forty places: neighbours in the book are of different countries

    private static readonly string[] Departments =
        ["Data Centre Operations", "Field Service Depot", "Training Centre", "Finance & Billing", "Spare Parts Warehouse", "Human Resources, Payroll"];

    public static (Country Country, int Ordinal) PlaceOf(int account)
    {
        var place = account * (long)Stride % Countries.Places;
        foreach (var country in Countries.All)
        {
            if (place < country.Places)
            {
                return (country, (int)((account / Countries.Places * country.Places) + place));
            }

            place -= country.Places;
        }

        throw new InvalidOperationException($"The countries' places do not add up to {Countries.Places}.");
    }

    public static string Of(Country country, int ordinal, int industry)
    {
        var form = country.Forms[ordinal / country.Stems.Length % country.Forms.Length];
        return string.Format(CultureInfo.InvariantCulture, form, country.Stems[ordinal % country.Stems.Length], country.Trades[industry]);
    }

    /// <summary>One of the company's own departments.</summary>
    public static string OfDepartment(int index)
    {
        var department = Departments[index % Departments.Length];
        return index < Departments.Length
            ? $"{department} (internal)"
            : string.Create(CultureInfo.InvariantCulture, $"{department} {(index / Departments.Length) + 1} (internal)");
    }
}
