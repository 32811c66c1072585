namespace Exchange.Listings.ViewModels;

public sealed record ComparedField(string Label, string Mine, string Stored)
{
    public bool Differs => Mine != Stored;
}
