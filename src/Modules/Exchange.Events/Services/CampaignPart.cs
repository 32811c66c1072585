using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Events.Domain;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Http;

namespace Exchange.Events.Services;

/// <summary>The fields of campaigns in the editor and on the page.</summary>
internal sealed class CampaignPart : IContentPart
{
    /// <summary>Code of the day of its mark.</summary>
    public const string BeginsOn = "begins_on";

    public string Name => CampaignDetails.PartName;

    public string? EditorView => "_CampaignEditor";

    public string? DisplayView => "_CampaignFacts";

    public JsonObject Read(IFormCollection form)
    {
        var part = new JsonObject();
        foreach (var field in new[] { nameof(CampaignDetails.Kind), nameof(CampaignDetails.From), nameof(CampaignDetails.To) })
        {
            part.SetText(field, form[CampaignDetails.PartName + "." + field].ToString());
        }

        return part;
    }

    public IReadOnlyList<Result> Validate(JsonObject part, bool publishing)
    {
        var details = new CampaignDetails(part);
        List<Result> errors = [];
        foreach (var (field, text) in new[] { (nameof(CampaignDetails.From), details.From), (nameof(CampaignDetails.To), details.To) })
        {
            if (text is not null && MonthDay.Parse(text) is null)
            {
                errors.Add(Result.Fail("Write month and day, such as 04-26.", CampaignDetails.PartName + "." + field));
            }
        }

        if (publishing && details.From is null)
        {
            errors.Add(Result.Fail("Say on which day of the year it begins.", CampaignDetails.PartName + "." + nameof(CampaignDetails.From)));
        }

        return errors;
    }

    public ContentMark? Mark(JsonObject part) => new CampaignDetails(part).Period is { } period
        ? ContentMark.Yearly(BeginsOn, period.From.Month, period.From.Day)
        : null;
}
