using Exchange.Tests.Infrastructure;
using Exchange.Tests.Users;

namespace Exchange.Tests.Browser;

/// <summary>The mails of a site that works by itself.</summary>
internal static class Mailbox
{
    /// <summary>The address by which the person confirms the account; the mail is there once it is whole.</summary>
    public static async Task<string> WaitForConfirmationLinkAsync(this ExchangeApp app, string email)
    {
        while (true)
        {
            if ((await app.ReadMailAsync(email)).FirstOrDefault() is { } mail)
            {
                return mail.Link("/Account/ConfirmEmail");
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
