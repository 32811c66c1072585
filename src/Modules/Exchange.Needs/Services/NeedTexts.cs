using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Services;

/// <summary>The module's vocabularies in the reader's language.</summary>
internal sealed class NeedTexts
{
    public const string Stale = "It was changed meanwhile. Look at it as it is now and try again.";

    private readonly IStringLocalizer<NeedTexts> S;
    private readonly IDistricts _districts;

    public NeedTexts(IStringLocalizer<NeedTexts> localizer, IDistricts districts)
    {
        S = localizer;
        _districts = districts;
    }

    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    public static string Of(NeedState state) => state switch
    {
        NeedState.Draft => "Draft",
        NeedState.Submitted => "Under review",
        NeedState.Returned => "Returned",
        NeedState.Published => "Open need",
        NeedState.Answered => "With answers",
        NeedState.Call => "Call",
        NeedState.Closed => "Closed need",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(NeedOutcome outcome) => outcome switch
    {
        NeedOutcome.SolvedByAnswer => "Solved by an answer given here",
        NeedOutcome.SolvedByListing => "Solved by a listing or right of the exchange",
        NeedOutcome.SolvedElsewhere => "Solved elsewhere",
        NeedOutcome.Withdrawn => "Withdrawn by the firm",
        NeedOutcome.Expired => "Deadline passed",
        NeedOutcome.Removed => "Taken down by the operator",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(RewardKind kind) => kind switch
    {
        RewardKind.Negotiable => "Negotiable",
        RewardKind.Budget => "Budget",
        RewardKind.Reward => "Reward (jiebang)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(AnswerKind kind) => kind switch
    {
        AnswerKind.Proposal => "A proposal of our own",
        AnswerKind.Right => "Own right",
        AnswerKind.Listing => "Own listing",
        AnswerKind.Expert => "An expert of ours",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(AnswerState state) => state switch
    {
        AnswerState.Sent => "Waits for the firm",
        AnswerState.Accepted => "Accepted",
        AnswerState.Declined => "Declined",
        AnswerState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(DeclineReason reason) => reason switch
    {
        DeclineReason.TargetNotReached => "Does not reach the target",
        DeclineReason.ConditionsNotMet => "Does not fit our conditions",
        DeclineReason.TooEarly => "Not ready enough",
        DeclineReason.TooDear => "Too dear",
        DeclineReason.TooLate => "Takes too long",
        DeclineReason.AnotherChosen => "We have chosen another answer",
        DeclineReason.Other => "Another reason",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static string Of(NeedEventKind kind) => kind switch
    {
        NeedEventKind.Created => "Draft begun",
        NeedEventKind.Submitted => "Submitted for review",
        NeedEventKind.Returned => "Returned",
        NeedEventKind.Published => "Published",
        NeedEventKind.TakenBack => "Taken back",
        NeedEventKind.Called => "Became a call",
        NeedEventKind.Extended => "Prolonged",
        NeedEventKind.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(NeedSide side) => side switch
    {
        NeedSide.Asker => "The firm",
        NeedSide.Operator => "Operator",
        NeedSide.System => "System",
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };

    public static string Of(AccessState state) => state switch
    {
        AccessState.Asked => "Asks",
        AccessState.Granted => "May read",
        AccessState.Refused => "May not read",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string BadgeOf(NeedState state) => state switch
    {
        NeedState.Published or NeedState.Answered => "badge-info",
        NeedState.Call => "badge-warn",
        NeedState.Submitted => "badge-warn",
        NeedState.Returned => "badge-danger",
        _ => "badge-neutral",
    };

    public static string BadgeOf(AnswerState state) => state switch
    {
        AnswerState.Accepted => "badge-info",
        AnswerState.Sent => "badge-warn",
        _ => "badge-neutral",
    };

    /// <summary>As in addresses and the API: <c>solved_by_answer</c>.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
    }

    /// <summary>The value of that name in addresses and the API; null for any other text.</summary>
    public static T? Read<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => NameOf(v!.Value) == name);

    /// <summary>The reader's language where the firm has written in it.</summary>
    public static string InLanguage(string text, string? english) => !IsChinese && !string.IsNullOrEmpty(english) ? english : text;

    /// <summary>The beginning of a long text, no character cut in half.</summary>
    public static string Shorten(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";

    public string State(NeedState state) => S[Of(state)];

    /// <summary>A facet's value, whatever an address holds.</summary>
    public string StateFacet(string value) => Read<NeedState>(value) is { } state ? State(state) : value;

    public string RewardFacet(string value) => Read<RewardKind>(value) is { } kind ? S[Of(kind)] : value;

    public string District(string code) => _districts.Find(code)?.Name ?? code;

    /// <summary>悬赏 50 万元, budget up to …, or negotiable.</summary>
    public string Reward(RewardKind kind, long? fen) => (kind, fen) switch
    {
        (RewardKind.Reward, { } sum) => S["Reward {0}", DisplayText.Amount(new Money(sum))],
        (RewardKind.Budget, { } sum) => S["Budget up to {0}", DisplayText.Amount(new Money(sum))],
        _ => S[Of(RewardKind.Negotiable)],
    };

    public string Reward(NeedCard card) => Reward(Read<RewardKind>(card.RewardKind) ?? RewardKind.Negotiable, card.AmountFen);

    public IEnumerable<SelectListItem> Options<T>(Func<T, string> text)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(S[text(v)], v.ToString()));

    public IEnumerable<SelectListItem> Readiness() => Enumerable.Range(1, 9)
        .Select(level => new SelectListItem(S["Level {0}", level], level.ToString(CultureInfo.InvariantCulture)))
        .Prepend(new SelectListItem(S["Not stated"], ""));
}
