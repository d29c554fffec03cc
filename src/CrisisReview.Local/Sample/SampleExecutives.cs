using System.Globalization;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Local.Sample;

/// <summary>The account executives: dependability 5 to 10; every third serves mission-critical accounts and is one of the dependable.</summary>
internal sealed class SampleExecutives(int seed)
{
    private static readonly (string[] Given, string[] Family, bool FamilyFirst)[] Names =
    [
        (["Thị Hương", "Văn Đức", "Minh Châu", "Quốc Bảo", "Thùy Linh", "Hữu Phước"], ["Nguyễn", "Trần", "Phạm", "Đặng", "Lý"], true),
        (["Somchai", "Ratana", "Kittipong", "Malee", "Anong"], ["Srisuk", "Wongsakul", "Chaiyaporn", "Thongdee"], false),
        (["Siti", "Budi", "Dewi", "Agus", "Ayu"], ["Wijaya", "Hartono", "Lestari", "Santoso"], false),
        (["Wei Ling", "Jun Hao", "Mei", "Kai Xiang"], ["Tan", "Lim", "Goh", "Ong", "Lee"], true),
        (["María José", "Andrés", "Liwayway", "Emilio"], ["Reyes", "Muñoz", "Bautista", "Dela Peña"], false),
        (["Jürgen", "Zoë", "François", "Eleni", "Станислав"], ["Schäfer", "D'Amboise", "Papadopoulou", "Иванов"], false),
    ];

    public static ExecutiveId IdOf(int index) => new(string.Create(CultureInfo.InvariantCulture, $"E{index + 1:0000}"));

    public static string NameOf(int index)
    {
        var (given, family, familyFirst) = Names[index % Names.Length];
        var turn = index / Names.Length;
        var first = given[turn % given.Length];
        var last = family[((turn / given.Length) + (turn % given.Length)) % family.Length];
        return familyFirst ? $"{last} {first}" : $"{first} {last}";
    }

    public Executive this[int index]
    {
        get
        {
            var random = new SampleRandom(seed, SampleStream.Executive, index);
            var critical = index % 3 == 0;
            return new()
            {
                ExecutiveId = IdOf(index),
                Name = NameOf(index),
                Email = string.Create(CultureInfo.InvariantCulture, $"e{index + 1:0000}@example.com"),
                Dependability = random.Between(critical ? 15 : 10, 20) / 2m,
                ServesMissionCritical = critical,
                AnnualHours = random.Chance(150) ? 1760m : Executive.DefaultAnnualHours,
                ManagementHours = random.Chance(200) ? random.Between(20, 60) * 10 : random.Between(0, 8) * 10,
                DevelopmentHours = random.Between(4, 12) * 10,
                AdminHours = random.Between(15, 35) * 10,
            };
        }
    }
}
