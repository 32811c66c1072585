namespace Exchange.Providers.Contracts;

/// <summary>What the licences are called.</summary>
public interface ILicenceNames
{
    /// <summary>In the current UI language; the code itself when unknown.</summary>
    string Label(string code);
}
