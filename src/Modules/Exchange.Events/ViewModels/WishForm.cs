using System.ComponentModel.DataAnnotations;
using Exchange.Events.Domain;
using Exchange.Framework.Data;

namespace Exchange.Events.ViewModels;

internal sealed class WishForm
{
    private const double MostYuan = 100_000_000_000;

    public List<string> Fields { get; set; } = [];

    public List<Instrument> Instruments { get; set; } = [];

    [Display(Name = "Smallest amount in yuan"), Range(0, MostYuan, ErrorMessage = "From {1} to {2}.")]
    public decimal? From { get; set; }

    [Display(Name = "Largest amount in yuan"), Range(0, MostYuan, ErrorMessage = "From {1} to {2}.")]
    public decimal? To { get; set; }

    [Display(Name = "What you would talk about"), StringLength(MatchGuest.TextLength, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }

    public static WishForm Of(MatchWishes wishes) => new()
    {
        Fields = [.. wishes.Fields],
        Instruments = [.. wishes.Instruments],
        From = wishes.FromFen / 100m,
        To = wishes.ToFen / 100m,
        Text = wishes.Text,
    };

    /// <param name="known">Codes of the taxonomy.</param>
    public MatchWishes Read(Func<string, bool> known) => new(
        [.. Fields.Where(known).Distinct()], [.. Instruments.Where(Enum.IsDefined).Distinct()], From is { } from ? Money.FromYuan(from).Fen : null, To is { } to ? Money.FromYuan(to).Fen : null, Text);
}
