using System.Text.Json;

using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Attention.Rules;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Packs;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Documents;

public class PackDocumentTests
{
    private static readonly FigureFormat English = new(ReportCulture.English);
    private static readonly PackWriter Writer = new();

    [SkippableFact]
    public void Every_word_of_an_executive_pack_is_on_its_pages()
    {
        var input = FixtureBook.Usual.Executive("E1");
        AssertPrinted(ExecutivePack.Of(input, English), Writer.Executive(input));
    }

    [SkippableFact]
    public void Every_word_of_an_account_pack_is_on_its_pages()
    {
        var input = FixtureBook.Usual.Account("BERGS");
        AssertPrinted(AccountPack.Of(input, English), Writer.Account(input));
    }

    [SkippableFact]
    public void Every_word_of_the_management_pack_is_on_its_pages()
    {
        var input = FixtureBook.Usual.Management;
        AssertPrinted(ManagementPack.Of(input, English), Writer.Management(input));
    }

    [SkippableFact]
    public void Every_figure_of_a_hostile_pack_is_on_its_pages()
    {
        var input = FixtureBook.Hostile.Executive("E1");
        AssertPrinted(ExecutivePack.Of(input, English), Writer.Executive(input), word => word.All(c => char.IsDigit(c) || c is ',' or '.' or '\u2212'));
    }

    [SkippableFact]
    public void Every_page_says_run_scenario_date_and_its_number()
    {
        var file = Writer.Management(FixtureBook.Usual.Management);
        var pages = Tool.Run("pdftotext", file.Bytes, "-layout", "{0}", "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(file.Pages, pages.Length);
        for (var i = 0; i < pages.Length; i++)
        {
            var page = pages[i].Replace('\u00A0', ' ');
            Assert.Contains("Asian crisis 1997-98, severe · as of 6 May 1998 · run 19980506-7f3a", page, StringComparison.Ordinal);
            Assert.Contains($"Page {i + 1} of {pages.Length}", page, StringComparison.Ordinal);
            Assert.Contains("Confidential", page, StringComparison.Ordinal);
        }
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pack_is_a_sound_file_with_embedded_fonts(bool hostile)
    {
        var file = Writer.Executive((hostile ? FixtureBook.Hostile : FixtureBook.Usual).Executive("E1"));
        Tool.Run("qpdf", file.Bytes, "--check", "{0}");
        var fonts = Tool.Run("pdffonts", file.Bytes, "{0}").Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, line => Assert.Contains("yes yes yes", line, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void The_summary_for_the_board_is_one_page_whatever_the_number_of_rules()
    {
        var input = FixtureBook.Usual.Management;
        var rules = Enumerable.Repeat(FixtureRun.Scenario.Rules[0], 12).ToArray();
        var file = Writer.Management(input with { Run = input.Run with { Scenario = FixtureRun.Scenario with { Rules = rules } } });
        var second = Tool.Run("pdftotext", file.Bytes, "-f", "2", "-l", "2", "{0}", "-");
        Assert.Contains("Loss by lever", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Largest expected losses", second, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_summary_for_the_board_is_one_page_whatever_customers_are_called(bool strained)
    {
        var file = Writer.Management((strained ? FixtureBook.Strained : FixtureBook.Hostile).Management);
        Assert.Contains("Loss by lever", Tool.Run("pdftotext", file.Bytes, "-f", "2", "-l", "2", "{0}", "-"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_space_to_sign_is_never_alone_on_a_page()
    {
        var pages = Tool.Run("pdftotext", Writer.Executive(FixtureBook.Hostile.Executive("E1")).Bytes, "{0}", "-").Split('\f').Where(p => p.Contains("Visited on", StringComparison.Ordinal)).ToArray();
        Assert.Equal(HostileAccounts.All.Count, pages.Length);
        Assert.All(pages, page => Assert.Contains("?", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_review_of_an_account_with_much_to_do_is_two_pages()
    {
        var input = FixtureBook.Usual.Account("QUICK");
        var attention = input.Account.Attention!;
        var action = new NextAction("r", "key", "Agree a payment plan with fixed dates for everything more than 60 days past due", "Nancy Davolio", new(1998, 6, 1));
        var objective = new Objective("r", "Nothing is more than 60 days past due", "overdue60", RuleFieldType.Amount, 79_676.24m, 0m, "Nancy Davolio", new(1998, 7, 1));
        var much = attention with
        {
            Actions = [.. Enumerable.Range(0, 7).Select(i => action with { Rule = $"r{i}" })],
            Objectives = [.. Enumerable.Range(0, 7).Select(i => objective with { Rule = $"r{i}" })],
        };
        var review = input with { Account = input.Account with { Attention = much } };

        Assert.Equal(2, Writer.Account(review).Pages);
        Assert.All(FixtureBook.Usual.Accounts, a => Assert.Equal(2, Writer.Account(FixtureBook.Usual.Account(a.Profile.Account.AccountId.Value)).Pages));
    }

    [Fact]
    public void The_review_of_an_account_with_eight_orders_in_many_words_is_two_pages() =>
        Assert.Equal(2, Writer.Account(FixtureBook.Of(HostileAccounts.All).Account("VIET")).Pages);

    [SkippableFact]
    public void Bookmarks_lead_to_the_cover_and_to_every_account()
    {
        var input = FixtureBook.Usual.Executive("E1");
        var json = Tool.Run("qpdf", Writer.Executive(input).Bytes, "--json", "--json-key=outlines", "{0}");
        var titles = JsonDocument.Parse(json).RootElement.GetProperty("outlines").EnumerateArray().Select(o => o.GetProperty("title").GetString());
        var pack = ExecutivePack.Of(input, English);
        Assert.Equal([pack.Cover.Owner, "The portfolio", "The coming quarter", "What the crisis takes", "Accounts by value, USD", "Visits week by week", .. pack.Reviews.Select(r => r.Name)], titles);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var (first, second) = (new PackWriter(), new PackWriter());
        Assert.Equal(first.Executive(FixtureBook.Usual.Executive("E1")).Bytes, second.Executive(FixtureBook.Of(UsualAccounts.All).Executive("E1")).Bytes, Bytes);
        Assert.Equal(first.Account(FixtureBook.Usual.Account("QUICK")).Bytes, second.Account(FixtureBook.Of(UsualAccounts.All).Account("QUICK")).Bytes, Bytes);
        Assert.Equal(first.Management(FixtureBook.Usual.Management).Bytes, second.Management(FixtureBook.Of(UsualAccounts.All).Management).Bytes, Bytes);
    }

    [Fact]
    public void Accounts_in_another_order_give_the_same_bytes()
    {
        var input = FixtureBook.Usual.Executive("E1");
        Assert.Equal(Writer.Executive(input).Bytes, Writer.Executive(input with { Accounts = [.. input.Accounts.Reverse()] }).Bytes, Bytes);
    }

    [Fact]
    public void Packs_of_names_that_the_fonts_have_show_every_character() =>
        Assert.All(EveryKind(FixtureBook.Usual, "ANTON"), pack => Assert.Equal(0, pack.UnshownCharacters));

    [SkippableFact]
    public void Characters_that_the_fonts_lack_are_boxed_and_counted_in_every_kind_of_pack_and_never_dropped() =>
        Assert.All(EveryKind(FixtureBook.Hostile, "CJK"), pack =>
        {
            Assert.NotEqual(0, pack.UnshownCharacters);
            Assert.Contains("株式会社日立製作所 東京", Tool.Run("pdftotext", pack.Bytes, "-raw", "{0}", "-").ReplaceLineEndings(" "), StringComparison.Ordinal);
        });

    private static PackFile[] EveryKind(FixtureBook book, string account) =>
        [Writer.Management(book.Management), Writer.Executive(book.Executive("E1")), Writer.Account(book.Account(account))];

    [Fact]
    public void An_executive_without_accounts_gets_a_pack_that_says_so()
    {
        var input = FixtureBook.Usual.Executive("E1") with { Accounts = [] };
        Assert.Empty(ExecutivePack.Of(input, English).Reviews);
        Assert.Equal(1, Writer.Executive(input).Pages);
    }

    [Fact]
    public void Packs_are_written_out_to_be_looked_at_where_a_folder_is_given()
    {
        var folder = Environment.GetEnvironmentVariable("PACKS_OUT");
        foreach (var (name, file) in Samples())
        {
            Assert.True(file.Pages > 0, name);
            if (folder is not null)
            {
                File.WriteAllBytes(Path.Combine(folder, name), file.Bytes.Span);
            }
        }
    }

    private static bool Bytes(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b) => a.Span.SequenceEqual(b.Span);

    private static IEnumerable<(string Name, PackFile File)> Samples() =>
    [
        ("executive.pdf", Writer.Executive(FixtureBook.Usual.Executive("E1"))),
        ("account.pdf", Writer.Account(FixtureBook.Usual.Account("ANTON"))),
        ("desk.pdf", Writer.Executive(FixtureBook.Usual.Executive(null))),
        ("management.pdf", Writer.Management(FixtureBook.Usual.Management)),
        ("hostile.pdf", Writer.Executive(FixtureBook.Hostile.Executive("E1"))),
        ("hostile-account.pdf", Writer.Account(FixtureBook.Hostile.Account("LONG"))),
        ("hostile-management.pdf", Writer.Management(FixtureBook.Hostile.Management)),
        ("strained.pdf", Writer.Executive(FixtureBook.Strained.Executive("E1"))),
        ("strained-management.pdf", Writer.Management(FixtureBook.Strained.Management)),
    ];

    private static void AssertPrinted(object model, PackFile file, Func<string, bool>? which = null)
    {
        var printed = ModelWords.Count(ModelWords.Words(Tool.Run("pdftotext", file.Bytes, "{0}", "-")));
        var missing = ModelWords.Of(model).Where(w => which?.Invoke(w.Key) ?? true)
            .Where(w => printed.GetValueOrDefault(w.Key) < w.Value).Select(w => $"{w.Key}: {printed.GetValueOrDefault(w.Key)} of {w.Value}");
        Assert.Empty(missing);
    }
}
