namespace Exchange.Rights.Contracts;

/// <summary>When annual fees are due, for reminders.</summary>
public interface IAnnuityDates
{
    /// <summary>The next fee of the patent that can be paid; null when there is none, or the record does not tell.</summary>
    Task<NextAnnuity?> FindNextAsync(Guid rightId, CancellationToken cancellationToken);
}
