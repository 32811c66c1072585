using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FileAndPersonIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Rights_Consent_EvidenceFileId",
                table: "Rights_Consent",
                column: "EvidenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Claim_EvidenceFileId",
                table: "Rights_Claim",
                column: "EvidenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Admission_ExitedOn",
                table: "Providers_Admission",
                column: "ExitedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_JoinRequest_UserId",
                table: "Parties_JoinRequest",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_FormerName_EvidenceFileId",
                table: "Parties_FormerName",
                column: "EvidenceFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Evidence_FileId",
                table: "Parties_Evidence",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingFile_FileId",
                table: "Listings_ListingFile",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_Listing_PublishedAt",
                table: "Listings_Listing",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Inquiry_State_LastMessageAt",
                table: "Inquiries_Inquiry",
                columns: new[] { "State", "LastMessageAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_ImportRun_FileId",
                table: "Imports_ImportRun",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_OperatorReason_UserId",
                table: "Financing_OperatorReason",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Answer_UserId",
                table: "Financing_Answer",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Rights_Consent_EvidenceFileId",
                table: "Rights_Consent");

            migrationBuilder.DropIndex(
                name: "IX_Rights_Claim_EvidenceFileId",
                table: "Rights_Claim");

            migrationBuilder.DropIndex(
                name: "IX_Providers_Admission_ExitedOn",
                table: "Providers_Admission");

            migrationBuilder.DropIndex(
                name: "IX_Parties_JoinRequest_UserId",
                table: "Parties_JoinRequest");

            migrationBuilder.DropIndex(
                name: "IX_Parties_FormerName_EvidenceFileId",
                table: "Parties_FormerName");

            migrationBuilder.DropIndex(
                name: "IX_Parties_Evidence_FileId",
                table: "Parties_Evidence");

            migrationBuilder.DropIndex(
                name: "IX_Listings_ListingFile_FileId",
                table: "Listings_ListingFile");

            migrationBuilder.DropIndex(
                name: "IX_Listings_Listing_PublishedAt",
                table: "Listings_Listing");

            migrationBuilder.DropIndex(
                name: "IX_Inquiries_Inquiry_State_LastMessageAt",
                table: "Inquiries_Inquiry");

            migrationBuilder.DropIndex(
                name: "IX_Imports_ImportRun_FileId",
                table: "Imports_ImportRun");

            migrationBuilder.DropIndex(
                name: "IX_Financing_OperatorReason_UserId",
                table: "Financing_OperatorReason");

            migrationBuilder.DropIndex(
                name: "IX_Financing_Answer_UserId",
                table: "Financing_Answer");
        }
    }
}
