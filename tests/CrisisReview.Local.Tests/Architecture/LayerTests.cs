using System.Reflection;
using System.Xml.Linq;
using CrisisReview.Testing;

namespace CrisisReview.Local.Tests.Architecture;

/// <summary>Arrows between projects point inwards only, and the inner ones know nothing of the outer world.</summary>
public sealed class LayerTests
{
    /// <summary>What each project may refer to, besides what those refer to themselves.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CrisisReview.Domain"] = [],
        ["CrisisReview.Pdf"] = [],
        ["CrisisReview.Reports"] = ["CrisisReview.Domain", "CrisisReview.Pdf"],
        ["CrisisReview.Pipeline"] = ["CrisisReview.Domain", "CrisisReview.Reports"],
        ["CrisisReview.Azure"] = ["CrisisReview.Pipeline", "Data.Tables"],
        ["CrisisReview.Functions"] = ["CrisisReview.Azure", "CrisisReview.Pipeline", "CrisisReview.Reports", "CrisisReview.Domain", "Functions.Worker", "Functions.Worker.Metadata"],
        ["CrisisReview.Emulator"] = [],
        ["CrisisReview.Local"] = ["CrisisReview.Functions", "CrisisReview.Azure", "CrisisReview.Pipeline", "CrisisReview.Reports", "CrisisReview.Domain", "CrisisReview.Emulator"],
    };

    private static readonly string[] OuterWorld =
        ["System.Threading.Tasks.", "System.IO.Stream", "System.Net.Http.", "Microsoft.Extensions.", "Azure.", "System.TimeProvider"];

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src"), "CrisisReview.*").Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_inwards_only(string project)
    {
        var document = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
        var referred = document.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(referred.Except(Allowed[project]));
    }

    [Fact]
    public void Nothing_of_the_outer_world_is_in_a_public_signature_of_the_domain() =>
        Assert.Empty(Mentions(typeof(Domain.Money).Assembly, OuterWorld));

    [Fact]
    public void Nothing_of_Azure_crosses_a_port_of_the_pipeline()
    {
        var pipeline = typeof(Pipeline.PipelineOptions).Assembly;
        Assert.Empty(Mentions(pipeline, ["Azure."]));
        Assert.DoesNotContain(pipeline.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("Azure.", StringComparison.Ordinal));
    }

    /// <summary>The rule sees what it forbids.</summary>
    [Fact]
    public void An_adapter_mentions_Azure() => Assert.NotEmpty(Mentions(typeof(Azure.StorageClients).Assembly, ["Azure."]));

    private static List<string> Mentions(Assembly assembly, string[] forbidden) =>
    [
        .. from type in assembly.GetExportedTypes()
           from mentioned in TypesOf(type)
           where forbidden.Any(name => (mentioned.FullName ?? mentioned.Name).StartsWith(name, StringComparison.Ordinal))
           select $"{type.FullName} mentions {mentioned.FullName}",
    ];

    private static IEnumerable<Type> TypesOf(Type type)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(Public).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType));
        var constructors = type.GetConstructors(Public).SelectMany(constructor => constructor.GetParameters().Select(p => p.ParameterType));
        var fields = type.GetFields(Public).Select(field => field.FieldType);
        return methods.Concat(constructors).Concat(fields).Concat(type.GetInterfaces()).SelectMany(Parts);
    }

    /// <summary>A type and what it is made of: elements and arguments.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
}
