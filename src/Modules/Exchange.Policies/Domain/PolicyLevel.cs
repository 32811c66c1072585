namespace Exchange.Policies.Domain;

internal enum PolicyLevel
{
    National,
    Province,
    City,
    County,
}
