using Exchange.Framework.Commands;
using Exchange.Parties.Domain;

namespace Exchange.Parties.Services;

/// <summary><c>organisations check CODE...</c>: a line each of input, verdict, kind, and normalised form or reason.</summary>
internal sealed class OrganisationsCheckVerb : IVerb
{
    public string Name => "organisations check";

    public string Usage => "organisations check CODE...: checks unified social credit codes; exit code 2 when one is invalid";

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
            var code = CreditCode.Parse(argument);
            allValid &= code.IsValid;

            // The input is one field of the line, whatever it holds.
            var input = argument.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
            await output.WriteLineAsync($"{input}\t{(code.IsValid ? "valid" : "invalid")}\t{code.Kind}\t{(code.IsValid ? code.Normalised : Reason(code))}");
            if (code is { IsValid: true, PassesSecondTest: false })
            {
                // USC-05 never blocks.
                await Console.Error.WriteLineAsync($"{input}: warning: characters 9 to 17 do not pass the check of GB 11714");
            }
        }

        return allValid ? 0 : 2;
    }

    private static string Reason(CreditCode code) => code.Error switch
    {
        CreditCodeError.Length => "bad-length: 18 characters expected",
        CreditCodeError.Region => "bad-region: characters 3 to 8 must be digits",
        CreditCodeError.CheckCharacter => $"bad-check-character: expected {code.Expected}",
        _ => code.Expected is { } expected ? $"bad-character: expected {expected}" : "bad-character",
    };
}
