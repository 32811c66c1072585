namespace Exchange.Providers.Domain;

/// <summary>What was last computed of a provider, so that lists need not and a change is noticed.</summary>
internal sealed class ProviderStanding
{
    public required Guid Id { get; init; }

    public bool IsOffering { get; private set; }

    public string? NotOfferingReason { get; private set; }

    public int? MedianHours { get; private set; }

    public int Answered { get; private set; }

    public int Overdue { get; private set; }

    public int UpheldComplaints { get; private set; }

    public int FinishedCases { get; private set; }

    public string? Grade { get; private set; }

    public DateOnly ComputedOn { get; private set; }

    public Grade ToGrade() => new(Grade, new ResponseFigures(MedianHours, Answered, Overdue), UpheldComplaints, FinishedCases);

    /// <returns>Whether anything is different from before, the day aside.</returns>
    public bool Compute(string? notOfferingReason, Grade grade, DateOnly today)
    {
        var before = (NotOfferingReason, IsOffering, ToGrade());
        NotOfferingReason = notOfferingReason;
        IsOffering = notOfferingReason is null;
        Grade = grade.Letter;
        MedianHours = grade.Responses.MedianHours;
        Answered = grade.Responses.Answered;
        Overdue = grade.Responses.Overdue;
        UpheldComplaints = grade.UpheldComplaints;
        FinishedCases = grade.FinishedCases;
        ComputedOn = today;
        return before != (NotOfferingReason, IsOffering, ToGrade());
    }
}
