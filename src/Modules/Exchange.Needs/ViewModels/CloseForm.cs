using System.ComponentModel.DataAnnotations;
using Exchange.Needs.Contracts;

namespace Exchange.Needs.ViewModels;

internal sealed class CloseForm
{
    public long Version { get; set; }

    public NeedOutcome? Outcome { get; set; }

    public Guid? Answer { get; set; }

    [StringLength(60)]
    public string? SolvedBy { get; set; }

    [StringLength(1000)]
    public string? Reason { get; set; }

    /// <summary>The new last day, for a call or a longer time.</summary>
    public DateOnly? Until { get; set; }
}
