namespace Exchange.Events.Domain;

/// <summary>Why a pair is proposed; each is a published criterion and nothing else counts.</summary>
internal enum MatchReason
{
    Field,
    Instrument,
    Amount,
}
