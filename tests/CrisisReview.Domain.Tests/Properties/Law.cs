using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Properties;

/// <summary>Checks a statement on many generated cases. The cases are the same in every run, so that a failure can be looked into.</summary>
internal static class Law
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_260_331, 77);

    public static void Holds<T>(Gen<T> cases, Action<T> statement) => Check.One(Settings, Prop.ForAll(cases.ToArbitrary(), statement));

    public static void Holds<T1, T2>(Gen<T1> first, Gen<T2> second, Action<T1, T2> statement) =>
        Holds(from a in first from b in second select (A: a, B: b), pair => statement(pair.A, pair.B));

    public static void Holds<T1, T2, T3>(Gen<T1> first, Gen<T2> second, Gen<T3> third, Action<T1, T2, T3> statement) =>
        Holds(from a in first from b in second from c in third select (A: a, B: b, C: c), all => statement(all.A, all.B, all.C));
}
