using Exchange.Framework.Commands;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary><c>patents check NUMBER...</c>: a line each of input, verdict, kind, and normalised form or reason.</summary>
internal sealed class CheckVerb : IVerb
{
    public string Name => "patents check";

    public string Usage => "patents check NUMBER...: checks application and publication numbers; exit code 2 when one is invalid";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Count == 0)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        var allValid = true;
        foreach (var argument in arguments)
        {
            var (isValid, kind, text) = Check(argument);
            allValid &= isValid;

            // The input is one field of the line, whatever it holds.
            var input = argument.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
            await output.WriteLineAsync($"{input}\t{(isValid ? "valid" : "invalid")}\t{kind}\t{text}");
        }

        return allValid ? 0 : 2;
    }

    internal static (bool IsValid, string Kind, string Text) Check(string input)
    {
        var (application, error) = ApplicationNumber.Parse(input);
        if (application is not null)
        {
            var kind = PatentFacets.Write(application.Type);
            return error == NumberError.None
                ? (true, kind, application.Normalised)
                : (false, kind, $"{PatentReason.BadCheckCharacter}: expected {application.Computed}");
        }

        if (error == NumberError.ImpossibleKind)
        {
            return (false, "-", $"{PatentReason.BadNumber}: no such kind");
        }

        if (ForeignPublication.Parse(input) is { } foreign)
        {
            return (true, PatentFacets.Write(foreign.Type), foreign.Normalised);
        }

        var (publication, publicationError) = PublicationNumber.Parse(input);
        return publication is not null
            ? (true, PatentFacets.Write(publication.Type), publication.Normalised)
            : (false, "-", publicationError == NumberError.ContradictoryLetter
                ? $"{PatentReason.BadPublicationNumber}: first digit and letter contradict each other"
                : PublicationNumber.LacksLetter(input) ? $"{PatentReason.NoKindCode}: the letter after the digits is missing"
                : $"{PatentReason.BadNumber}: no known form");
    }
}
