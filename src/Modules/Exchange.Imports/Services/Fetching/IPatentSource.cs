using Exchange.Framework.Mvc;

namespace Exchange.Imports.Services.Fetching;

/// <summary>A service that answers for one patent by its number. What it answers is read and checked like any file.</summary>
internal interface IPatentSource
{
    /// <summary>For people: whose answer it is.</summary>
    string Name { get; }

    /// <summary>False while the operator has entered no key for it.</summary>
    bool IsOn { get; }

    /// <param name="number">In any written form.</param>
    /// <returns>The answer as it came, or an English msgid that says why there is none.</returns>
    Task<Result<FetchedFile>> FetchAsync(string number, CancellationToken cancellationToken);
}
