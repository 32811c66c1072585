using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.ViewModels;

/// <summary>A condition with all versions of what it means, mode by mode.</summary>
internal sealed record TradeRulePage(TradeCondition Condition, string Name, IReadOnlyList<TradeRulePage.ModePart> Modes)
{
    /// <param name="Entries">The newest first.</param>
    internal sealed record ModePart(TradeMode Mode, string Name, IReadOnlyList<Entry> Entries);

    /// <param name="Id">Null for a rule that the site carries.</param>
    /// <param name="Light">Null: it says nothing.</param>
    internal sealed record Entry(
        Guid? Id, TradeLight? Light, string LightText, string Code, string Text, string Article, string Source, string? Link, DateOnly From, DateOnly? Until,
        EntryState State, bool IsVerified)
    {
        public string? Why { get; init; }

        public string? EnteredBy { get; init; }

        public DateTimeOffset? EnteredAt { get; init; }

        public string? ConfirmedBy { get; init; }

        public DateTimeOffset? ConfirmedAt { get; init; }

        public string? WithdrawnBy { get; init; }

        public DateTimeOffset? WithdrawnAt { get; init; }

        public string? WithdrawnWhy { get; init; }

        public bool MayConfirm { get; init; }
    }

    internal enum EntryState
    {
        InForce,
        ToCome,
        Over,
        Withdrawn,
    }
}
