using Exchange.Framework.Auditing;

namespace Exchange.Dates.Domain;

/// <summary>A person has compared a year's calendar with the notice. A file that changes afterwards is 待核实 again.</summary>
internal sealed class CalendarCheck : IAudited
{
    public required int Year { get; init; }

    public required string Sha256 { get; set; }

    public required string CheckedBy { get; set; }

    public required DateTimeOffset CheckedAt { get; set; }

    public string AuditId => Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
