namespace Exchange.Listings.ViewModels;

internal sealed record ComparedField(string Label, string Mine, string Stored)
{
    public bool Differs => Mine != Stored;
}
