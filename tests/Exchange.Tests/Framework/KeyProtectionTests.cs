using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Exchange.Framework.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

public sealed class KeyProtectionTests
{
    [Fact]
    public void Keys_WithACertificate_AreKeptEncryptedAndReadAgain()
    {
        var folder = Directory.CreateTempSubdirectory("exchange-keys-");
        try
        {
            using var rsa = RSA.Create(2048);
            var request = new CertificateRequest("CN=keys", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            var path = Path.Combine(folder.FullName, "keys.pfx");
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "secret"));

            var text = Protector(folder, path).Protect("text");
            var stored = File.ReadAllText(Directory.GetFiles(folder.FullName, "*.xml").Single());

            Assert.Contains("EncryptedData", stored, StringComparison.Ordinal);
            Assert.DoesNotContain("<masterKey", stored, StringComparison.Ordinal);
            Assert.Equal("text", Protector(folder, path).Unprotect(text));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IDataProtector Protector(DirectoryInfo folder, string certificate)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DataProtection:CertificatePath"] = certificate,
            ["DataProtection:CertificatePassword"] = "secret",
        }).Build();
        var services = new ServiceCollection();
        services.AddDataProtection().PersistKeysToFileSystem(folder).ProtectKeysAsConfigured(configuration);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
