namespace Exchange.Listings.Contracts;

public enum AppraisalMethod
{
    Income,
    Market,
    Cost,
}
