namespace Exchange.Content.Domain;

internal enum DigestPeriod
{
    Daily,
    Weekly,
}
