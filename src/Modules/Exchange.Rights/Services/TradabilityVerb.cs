using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Commands;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Services;

/// <summary><c>patents tradability NUMBER [--mode MODE] [--on DATE] [--debt-end DATE] [--contract-lacks PLC-01,…]</c>: the check-up as JSON.</summary>
internal sealed class TradabilityVerb : IVerb
{
    private readonly RightLookup _lookup;
    private readonly Tradability _tradability;
    private readonly TradeTexts _texts;
    private readonly SiteClock _clock;

    public TradabilityVerb(RightLookup lookup, Tradability tradability, TradeTexts texts, SiteClock clock)
    {
        _lookup = lookup;
        _tradability = tradability;
        _texts = texts;
        _clock = clock;
    }

    public string Name => "patents tradability";

    public string Usage =>
        "patents tradability NUMBER [--mode MODE] [--on DATE] [--debt-end DATE] [--contract-lacks PLC-01,...]: light and findings of each mode on the day, as JSON; debt and contract are those of a pledge";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (Read(arguments) is not { } asked || TradeAsking.Nothing.WithPledge(asked.DebtEnd, asked.ContractLacks, asked.On ?? _clock.Today) is not { } told)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        var questions = told.Of([.. Tradability.AllModes.Where(q => asked.Mode is null || q.Mode == asked.Mode)]);
        if (await _lookup.FindPatentAsync(asked.Number, cancellationToken) is not { } id
            || (await _tradability.CheckAsync([id], questions, asked.On ?? _clock.Today, cancellationToken)).GetValueOrDefault(id) is not { } found)
        {
            await Console.Error.WriteLineAsync($"No patent in the register has this number: {asked.Number}");
            return 1;
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(_texts.Answer(found), VerbJson.Options));
        return 0;
    }

    private static Asked? Read(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0)
        {
            return null;
        }

        var asked = new Asked(arguments[0], null, null, null, null);
        for (var i = 1; i < arguments.Count; i += 2)
        {
            var value = arguments[i + 1];
            if (arguments[i] == "--mode" && Tradability.AllModes.FirstOrDefault(q => TradeTexts.NameOf(q.Mode) == value) is { } question)
            {
                asked = asked with { Mode = question.Mode };
            }
            else if (arguments[i] == "--on" && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                asked = asked with { On = day };
            }
            else if (arguments[i] == "--debt-end")
            {
                asked = asked with { DebtEnd = value };
            }
            else if (arguments[i] == "--contract-lacks")
            {
                asked = asked with { ContractLacks = value };
            }
            else
            {
                return null;
            }
        }

        return asked;
    }

    private sealed record Asked(string Number, TradeMode? Mode, DateOnly? On, string? DebtEnd, string? ContractLacks);
}
