using Microsoft.AspNetCore.Http;

namespace Exchange.Tests.Architecture.Domain;

/// <summary>What no module may have: a public domain type that knows the web. The rules are tried on it.</summary>
public sealed class BadSample
{
    public BadSample(HttpContext? context) => HasContext = context is not null;

    public bool HasContext { get; }
}
