using System.ComponentModel.DataAnnotations;
using Exchange.Framework.Data;
using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

internal sealed class ProfileForm
{
    private const string AmountError = "Write an amount above 0 and up to one trillion yuan.";

    /// <summary>Of what was stored when the form was opened; 0 for a new profile.</summary>
    public long Version { get; set; }

    public List<string> Fields { get; set; } = [];

    public List<string> Readiness { get; set; } = [];

    public List<OfferMode> Modes { get; set; } = [];

    public List<string> Districts { get; set; } = [];

    [Display(Name = "Smallest investment"), Range(typeof(decimal), "0.01", "1000000000000", ErrorMessage = AmountError)]
    public decimal? From { get; set; }

    [Display(Name = "Largest investment"), Range(typeof(decimal), "0.01", "1000000000000", ErrorMessage = AmountError)]
    public decimal? To { get; set; }

    [Display(Name = "Together with a bank's loan (投贷联动)")]
    public bool WithBankLoan { get; set; }

    [Display(Name = "What else you look for"), StringLength(InvestorProfile.TextLength, ErrorMessage = "At most {1} characters.")]
    public string? Text { get; set; }

    public static ProfileForm Of(InvestorProfile? profile)
    {
        if (profile is null)
        {
            return new ProfileForm();
        }

        var criteria = profile.Criteria;
        return new ProfileForm
        {
            Version = profile.Version,
            Fields = [.. criteria.Fields],
            Readiness = [.. criteria.Readiness],
            Modes = [.. criteria.Modes],
            Districts = [.. criteria.Districts],
            From = Yuan(criteria.FromFen),
            To = Yuan(criteria.ToFen),
            WithBankLoan = profile.WithBankLoan,
            Text = profile.Text,
        };
    }

    /// <summary>Without what is no readiness group and no mode.</summary>
    public InvestorCriteria ToCriteria() => new(
        Fields, [.. Readiness.Where(ReadinessGroups.All.Contains)], [.. Modes.Where(Enum.IsDefined)], Fen(From), Fen(To), Districts);

    private static decimal? Yuan(long? fen) => fen is { } value ? new Money(value).Yuan : null;

    private static long? Fen(decimal? yuan) => yuan is { } value ? Money.FromYuan(value).Fen : null;
}
