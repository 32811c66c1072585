namespace Exchange.Providers.Contracts;

/// <summary>Where questions to a provider are reported, so that the site can say how fast it answers.</summary>
public interface IResponseTimes
{
    /// <summary>
    /// Adds to the caller's unit of work. A second report about the same subject completes the first one; an answer that
    /// has been recorded stays as it was first given.
    /// </summary>
    /// <param name="answeredAt">Null while it is open.</param>
    /// <param name="subjectId">Key of what was asked, such as a lead or a dossier's sending; one report a party and subject.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer lies before the question.</exception>
    Task RecordAsync(
        Guid partyId, DateTimeOffset askedAt, DateTimeOffset? answeredAt, Guid subjectId, CancellationToken cancellationToken);

    /// <summary>
    /// The question was taken back before it was answered and says nothing about the provider any more. Adds to the caller's unit of
    /// work; an answer that has been recorded stays.
    /// </summary>
    Task ForgetAsync(Guid partyId, Guid subjectId, CancellationToken cancellationToken);
}
