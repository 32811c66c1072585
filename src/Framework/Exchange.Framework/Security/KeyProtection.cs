using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace Exchange.Framework.Security;

/// <summary>Encrypts the keys that lie in the database, when the operator has given a certificate.</summary>
internal static class KeyProtection
{
    /// <summary>
    /// Settings <c>DataProtection:CertificatePath</c>, a PKCS #12 file outside the database, and <c>DataProtection:CertificatePassword</c>.
    /// Without them the keys are readable for whoever reads the database.
    /// </summary>
    public static IDataProtectionBuilder ProtectKeysAsConfigured(this IDataProtectionBuilder builder, IConfiguration configuration) =>
        configuration["DataProtection:CertificatePath"] is { Length: > 0 } path
            ? builder.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, configuration["DataProtection:CertificatePassword"]))
            : builder;
}
