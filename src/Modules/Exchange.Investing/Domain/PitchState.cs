namespace Exchange.Investing.Domain;

internal enum PitchState
{
    Applied,
    Given,
    Refused,
    Withdrawn,
}
