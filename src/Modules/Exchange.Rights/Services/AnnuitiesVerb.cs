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

    public string Usage => "patents annuities NUMBER [--on DATE] [--reduction single|joint] [--notice DATE] [--paid DATE=YUAN]...: annual fees with due days, surcharge and state on the day, what a top-up of part payments and a restoration take, as JSON";

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
            await Console.Error.WriteLineAsync($"No Chinese patent in the register has this number: {asked.Number}");
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
                topUp = TopUp(found, asked.Paid),
                restoration = Restoration(_annuities.Restore(found, asked.NoticeOn)),
            },
            VerbJson.Options));
        return 0;
    }

    // ANN-06, for the year that can be paid on the day.
    private static object? TopUp(PatentAnnuities found, IReadOnlyList<FeePayment> paid) =>
        paid.Count > 0 && found.Annuities.FirstOrDefault(a => a.State is AnnuityState.Grace or AnnuityState.Due) is { } open
            ? new { year = open.Year, paidFen = paid.Where(p => p.On <= found.On).Sum(p => p.Fen), missingFen = AnnuityTopUp.MissingFen(open, paid, found.On) }
            : null;

    private static object? Restoration(Restoration? restoration) => restoration is null ? null : new
    {
        year = restoration.Year,
        requestBy = restoration.RequestBy?.Safe,
        forceMajeureBy = restoration.ForceMajeureBy.Safe,
        requestFeeFen = restoration.RequestFee.FeeFen,
        annuityFen = restoration.AnnuityFen,
        surchargeFen = restoration.SurchargeFen,
        totalFen = restoration.TotalFen,
        state = JsonNamingPolicy.SnakeCaseLower.ConvertName(restoration.State.ToString()),
    };

    private static Asked? Read(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0)
        {
            return null;
        }

        var asked = new Asked(arguments[0], null, AnnuityReduction.None, null, []);
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
            else if (arguments[i] == "--notice" && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var notice))
            {
                asked = asked with { NoticeOn = notice };
            }
            else if (arguments[i] == "--paid" && ReadPayment(value) is { } payment)
            {
                asked = asked with { Paid = [.. asked.Paid, payment] };
            }
            else
            {
                return null;
            }
        }

        return asked;
    }

    private static FeePayment? ReadPayment(string value) =>
        value.Split('=') is [var day, var yuan]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && decimal.TryParse(yuan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and <= 1_000_000
            ? new FeePayment(on, (long)(amount * 100))
            : null;

    private sealed record Asked(string Number, DateOnly? On, AnnuityReduction Reduction, DateOnly? NoticeOn, IReadOnlyList<FeePayment> Paid);
}
