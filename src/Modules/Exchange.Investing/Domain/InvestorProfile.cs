using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.Domain;

/// <summary>What a party invests in. Any party may fill it in; it is shown to nobody else.</summary>
internal sealed class InvestorProfile : IVersioned, IAudited
{
    public const int CodesLength = 600;
    public const int TextLength = 1000;

    /// <summary>The party.</summary>
    public Guid Id { get; init; }

    public string FieldCodes { get; private set; } = "";

    public string ReadinessCodes { get; private set; } = "";

    public string ModeCodes { get; private set; } = "";

    public string DistrictCodes { get; private set; } = "";

    public long? TicketFromFen { get; private set; }

    public long? TicketToFen { get; private set; }

    /// <summary>Would invest beside a bank's loan (投贷联动, plan 3.3.1c).</summary>
    public bool WithBankLoan { get; private set; }

    public string? Text { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public bool IsDemo { get; init; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public InvestorCriteria Criteria => new(
        CodeList.Split(FieldCodes), CodeList.Split(ReadinessCodes),
        [.. CodeList.Split(ModeCodes).Select(ModeNames.FromApiName).OfType<OfferMode>()],
        TicketFromFen, TicketToFen, CodeList.Split(DistrictCodes));

    public Result Revise(InvestorCriteria criteria, bool withBankLoan, string? text, DateTimeOffset now)
    {
        var checkedCriteria = criteria.Check();
        if (!checkedCriteria.Succeeded)
        {
            return checkedCriteria;
        }

        FieldCodes = CodeList.Join(criteria.Fields);
        ReadinessCodes = CodeList.Join(criteria.Readiness);
        ModeCodes = CodeList.Join(criteria.Modes.Select(ModeNames.ApiName));
        DistrictCodes = CodeList.Join(criteria.Districts);
        TicketFromFen = criteria.FromFen;
        TicketToFen = criteria.ToFen;
        WithBankLoan = withBankLoan;
        Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        UpdatedAt = now;
        return Result.Success;
    }
}
