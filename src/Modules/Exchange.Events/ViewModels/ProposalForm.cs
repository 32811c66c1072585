using System.ComponentModel.DataAnnotations;
using Exchange.Events.Domain;
using Exchange.Events.Services;
using Exchange.Framework.Mvc;

namespace Exchange.Events.ViewModels;

internal sealed class ProposalForm
{
    private const string Missing = "Please fill in this field.";
    private const string TwoLines = "Write this in one line, without a line break.";
    private const string NoTime = "Write a day and a time.";

    [Display(Name = "Title"), OneLine(ErrorMessage = TwoLines), Required(ErrorMessage = Missing), StringLength(EventProposal.TitleLength, ErrorMessage = "At most {1} characters.")]
    public string? Title { get; set; }

    [Display(Name = "Kind")]
    public EventKind Kind { get; set; } = EventKind.Training;

    [Display(Name = "Begins"), Required(ErrorMessage = Missing)]
    public string? StartsAt { get; set; }

    [Display(Name = "Ends"), Required(ErrorMessage = Missing)]
    public string? EndsAt { get; set; }

    [Display(Name = "Place"), OneLine(ErrorMessage = TwoLines), Required(ErrorMessage = Missing), StringLength(EventProposal.PlaceLength, ErrorMessage = "At most {1} characters.")]
    public string? Place { get; set; }

    [Display(Name = "Places"), Range(1, EventDetails.MaxCapacity, ErrorMessage = "From {1} to {2}.")]
    public int? Capacity { get; set; }

    [Display(Name = "What it is about, for whom, who speaks"), Required(ErrorMessage = Missing), StringLength(EventProposal.TextLength, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }

    /// <summary>Field and msgid of what is wrong with the times; null when nothing is.</summary>
    public (string Field, string Error)? WrongTime() =>
        LocalTime.Read(StartsAt) is null ? ("Form.StartsAt", NoTime) : LocalTime.Read(EndsAt) is null ? ("Form.EndsAt", NoTime) : null;

    /// <summary>Of a form that was found right.</summary>
    public ProposedEvent Read() => new(
        Title!, Text!, Enum.IsDefined(Kind) ? Kind : EventKind.Other, LocalTime.Read(StartsAt)!.Value, LocalTime.Read(EndsAt)!.Value, Place, Capacity);
}
