using System.Text.Json.Nodes;
using Exchange.Content.Contracts;

namespace Exchange.Events.Domain;

/// <summary>The part of campaigns, in the shapes of stock fields.</summary>
internal sealed class CampaignDetails
{
    public const string PartName = "CampaignDetails";

    private readonly JsonObject _part;

    public CampaignDetails(JsonObject part) => _part = part;

    public CampaignKind Kind => Enum.TryParse<CampaignKind>(_part.Text(nameof(Kind)), out var kind) && Enum.IsDefined(kind) ? kind : CampaignKind.Other;

    /// <summary>As typed: month and day.</summary>
    public string? From => _part.Text(nameof(From));

    public string? To => _part.Text(nameof(To));

    public YearlyPeriod? Period => MonthDay.Parse(From) is { } from ? new YearlyPeriod(from, MonthDay.Parse(To) ?? from) : null;
}
