using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Exchange.Framework.Time;
using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed class RoadshowForm
{
    private const string Missing = "Please fill in this field.";

    public long Version { get; set; }

    [Display(Name = "Title"), Required(ErrorMessage = Missing), StringLength(RoadshowSession.TitleLength, ErrorMessage = "At most {1} characters.")]
    public string Title { get; set; } = "";

    [Display(Name = "What it is about"), StringLength(RoadshowSession.TextLength, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = Missing)]
    public DateOnly? Day { get; set; }

    [Display(Name = "Time"), Required(ErrorMessage = Missing), RegularExpression(@"([01]\d|2[0-3]):[0-5]\d", ErrorMessage = "Write hours and minutes, such as 14:30.")]
    public string? StartsAt { get; set; }

    [Display(Name = "Minutes of a slot"), Required(ErrorMessage = Missing), Range(5, 120, ErrorMessage = "A slot lasts 5 to 120 minutes.")]
    public int? SlotMinutes { get; set; } = 20;

    [Display(Name = "Number of slots"), Required(ErrorMessage = Missing), Range(1, 24, ErrorMessage = "A session has 1 to 24 slots.")]
    public int? Slots { get; set; } = 6;

    [Display(Name = "Seats for investors"), Required(ErrorMessage = Missing), Range(1, 1000, ErrorMessage = "A session has 1 to 1000 seats.")]
    public int? Capacity { get; set; } = 40;

    [Display(Name = "Place"), StringLength(RoadshowSession.PlaceLength, ErrorMessage = "At most {1} characters.")]
    public string? Place { get; set; }

    [Display(Name = "Address of the online meeting"), StringLength(RoadshowSession.LinkLength, ErrorMessage = "At most {1} characters.")]
    public string? Link { get; set; }

    public static RoadshowForm Of(RoadshowSession session)
    {
        var local = SiteClock.ToLocal(session.StartsAt);
        return new RoadshowForm
        {
            Version = session.Version,
            Title = session.Title,
            Text = session.Text,
            Day = DateOnly.FromDateTime(local.DateTime),
            StartsAt = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            SlotMinutes = session.SlotMinutes,
            Slots = session.Slots,
            Capacity = session.Capacity,
            Place = session.Place,
            Link = session.Link,
        };
    }

    /// <summary>Of a form that was found right.</summary>
    public RoadshowPlan ToPlan()
    {
        var local = Day!.Value.ToDateTime(TimeOnly.ParseExact(StartsAt!, "HH:mm", CultureInfo.InvariantCulture));
        return new RoadshowPlan(
            Title, Text, new DateTimeOffset(local, SiteClock.Zone.GetUtcOffset(local)).ToUniversalTime(), SlotMinutes!.Value, Slots!.Value, Capacity!.Value, Place, Link);
    }
}
