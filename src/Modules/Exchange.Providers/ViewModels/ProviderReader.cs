namespace Exchange.Providers.ViewModels;

/// <summary>Whose page of a provider it is.</summary>
internal enum ProviderReader
{
    /// <summary>Everybody: what is confirmed or taken up.</summary>
    Public,

    /// <summary>The provider: all of its cases, and the complaints that were taken up.</summary>
    Desk,

    /// <summary>The operator: everything, what waits first.</summary>
    Operator,
}
