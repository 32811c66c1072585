using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>
/// What the operator has entered that a condition means in a mode from a day on (rules GEN-01). Nothing of it is ever changed but that a
/// second person confirms it, or that it is withdrawn; days before it keep the version before it.
/// </summary>
internal sealed class TradeRuleVersion : IAudited, IVersioned
{
    public const int MaxCode = 20;
    public const int MaxText = 300;
    public const int MaxArticle = 200;
    public const int MaxSource = 60;
    public const int MaxLink = 400;
    public const int MaxWhy = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required TradeCondition When { get; init; }

    public required TradeMode Mode { get; init; }

    public required string Code { get; init; }

    /// <summary>Null: from this day on the condition says nothing about the mode.</summary>
    public required TradeLight? Light { get; init; }

    public required string Text { get; init; }

    /// <summary>The Chinese stands in where there is none.</summary>
    public string? TextEn { get; init; }

    public required string Article { get; init; }

    public string? ArticleEn { get; init; }

    /// <summary>First day on which it is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Where it was read.</summary>
    public required string Source { get; init; }

    public string? Link { get; init; }

    /// <summary>Why it was entered.</summary>
    public required string Why { get; init; }

    /// <summary>User id.</summary>
    public required string EnteredBy { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public string? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnWhy { get; private set; }

    /// <summary>Day on which what is on offer is looked at anew because of it; null when that was done.</summary>
    public DateOnly? RecheckOn { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>Somebody other than who entered it has read it at its source; until then it is shown as 待核实.</summary>
    public bool IsVerified => ConfirmedAt is not null;

    /// <summary>False when it is confirmed or withdrawn already, or by who entered it: two persons stand for a rule.</summary>
    public bool Confirm(string by, DateTimeOffset now)
    {
        if (IsVerified || IsWithdrawn || by == EnteredBy)
        {
            return false;
        }

        (ConfirmedBy, ConfirmedAt) = (by, now);
        return true;
    }

    /// <summary>It was entered by mistake: it counts for no day any more and stays in the history. False when it was withdrawn before.</summary>
    public bool Withdraw(string by, string why, DateTimeOffset now)
    {
        if (IsWithdrawn)
        {
            return false;
        }

        (WithdrawnBy, WithdrawnAt, WithdrawnWhy, RecheckOn) = (by, now, why, null);
        return true;
    }

    public void RecheckLater() => RecheckOn = From;

    public void Rechecked() => RecheckOn = null;

    /// <summary>Null when it says nothing about its mode.</summary>
    public TradeRule? ToRule(bool isChinese) => Light is not { } light ? null : new TradeRule(
        When, [Mode], Code, light, isChinese ? Text : TextEn ?? Text, isChinese ? Article : ArticleEn ?? Article, From, null, Source, IsVerified);
}
