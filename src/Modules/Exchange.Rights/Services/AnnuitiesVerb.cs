using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Commands;
using Exchange.Framework.Time;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary><c>patents annuities NUMBER [--on DATE]</c>: the annual fees as JSON.</summary>
internal sealed class AnnuitiesVerb : IVerb
{
    private readonly RightLookup _lookup;
    private readonly RightAnnuities _annuities;
    private readonly SiteClock _clock;

    public AnnuitiesVerb(RightLookup lookup, RightAnnuities annuities, SiteClock clock)
    {
        _lookup = lookup;
        _annuities = annuities;
        _clock = clock;
    }

    public string Name => "patents annuities";

    public string Usage => "patents annuities NUMBER [--on DATE] [--reduction single|joint]: annual fees with due days, surcharge and state on the day, as JSON";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (Read(arguments) is not { } asked)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        if (await _lookup.FindPatentAsync(asked.Number, cancellationToken) is not { } id
            || await _annuities.FindAsync(id, asked.Reduction, asked.On ?? _clock.Today, withStated: false, cancellationToken) is not { } found)
        {
            await Console.Error.WriteLineAsync($"No patent in the register has this number: {asked.Number}");
            return 1;
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(
            new
            {
                number = found.Right.Number,
                on = found.On,
                filingDate = found.Right.FilingDate,
                grantDate = found.Right.GrantDate,
                reduction = found.Reduction.ToString().ToLowerInvariant(),
                annuities = found.Annuities.Select(a => new
                {
                    year = a.Year,
                    nominalDueDate = a.NominalDueOn,
                    dueDate = a.DueOn,
                    graceEndsOn = a.GraceEndsOn,
                    fullFeeFen = a.FullFeeFen,
                    feeFen = a.FeeFen,
                    feeVerified = a.IsFeeVerified,
                    surchargeFen = a.SurchargeFen,
                    state = JsonNamingPolicy.SnakeCaseLower.ConvertName(a.State.ToString()),
                }),
            },
            VerbJson.Options));
        return 0;
    }

    private static Asked? Read(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0)
        {
            return null;
        }

        var asked = new Asked(arguments[0], null, AnnuityReduction.None);
        for (var i = 1; i < arguments.Count; i += 2)
        {
            var value = arguments[i + 1];
            if (arguments[i] == "--on" && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            {
                asked = asked with { On = on };
            }
            else if (arguments[i] == "--reduction" && value is "single" or "joint")
            {
                asked = asked with { Reduction = Enum.Parse<AnnuityReduction>(value, ignoreCase: true) };
            }
            else
            {
                return null;
            }
        }

        return asked;
    }

    private sealed record Asked(string Number, DateOnly? On, AnnuityReduction Reduction);
}
